"""How long DuckDB needs to count what `canvass recount` counts: how often each answer was given, block by block.

Needs the Python package duckdb (measured with 2.0.1): pip install duckdb
Reads the file that the bench writes: cargo bench --package service --bench recount -- log.tsv
"""

import sys
import time

import duckdb

COUNT = """
    SELECT release, queue, key AS question, value ->> '$.rating' AS given, count(*) AS n
    FROM log, json_each(answers) GROUP BY ALL
"""

db = duckdb.connect()
db.execute(
    "CREATE TABLE log AS SELECT * FROM read_csv(?, delim='\t', quote='', escape='', header=false,"
    " columns={'release': 'BIGINT', 'queue': 'VARCHAR', 'answers': 'JSON'})",
    [sys.argv[1]],
)
responses = db.execute("SELECT count(*) FROM log").fetchone()[0]
times = []
for _ in range(5):
    start = time.perf_counter()
    counts = db.execute(COUNT).fetchall()
    times.append(time.perf_counter() - start)
print(
    f"DuckDB {duckdb.__version__}: {responses} responses, {len(counts)} counts,"
    f" {sum(n for *_, n in counts)} answers: {sorted(times)[2]:.2f} s (median of 5)"
)
