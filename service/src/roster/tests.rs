use super::*;

fn divisions() -> Vec<Division> {
    [("alcts", "ALCTS"), ("lita", "LITA"), ("llama", "Leadership & Management")]
        .map(|(id, name)| Division { id: id.parse().unwrap(), name: name.to_owned() })
        .to_vec()
}

fn check(csv: &[u8], expected: &str) {
    let said = match read(csv, &divisions()) {
        Ok(members) => members
            .iter()
            .map(|member| {
                let attributes: Vec<String> =
                    member.attributes.iter().map(|(k, v)| format!("{k}={v}")).collect();
                format!(
                    "{} / {} / {} / {}",
                    member.email,
                    member.name,
                    member.combination,
                    attributes.join(" ")
                )
            })
            .collect::<Vec<_>>()
            .join("\n"),
        Err(error) => error.to_string(),
    };
    assert_eq!(said, expected);
}

#[test]
fn members_are_read() {
    check(
        "\u{feff}Name,E-Mail,Library type,DIVISIONS\r\n\
         Ada,Ada@Example.org,academic,lita;ALCTS\r\n\
         \"Lee, Bo\",bo@example.org,,leadership & management | lita\r\n\
         ,cy@example.org,public,\r\n"
            .as_bytes(),
        "ada@example.org / Ada / alcts+lita / library_type=academic\n\
         bo@example.org / Lee, Bo / lita+llama / \n\
         cy@example.org / cy@example.org /  / library_type=public",
    );
}

#[test]
fn every_mistake_is_named_at_once() {
    check(
        b"email,name,divisions\n\
          ada@example.org,Ada,lita\n\
          nobody,No,\n\
          ADA@example.org,Ada again,pla+lita+ala\n\
          ,Empty,\n",
        "line 3, column 'email': 'nobody' is no e-mail address\n\
         line 4, column 'email': 'ada@example.org' stands in line 2 already\n\
         line 4, column 'divisions': there is no division 'pla'; there are alcts (ALCTS), lita (LITA), llama (Leadership & Management)\n\
         line 4, column 'divisions': there is no division 'ala'; there are alcts (ALCTS), lita (LITA), llama (Leadership & Management)\n\
         line 5, column 'email': is empty",
    );
    check(
        b"mail,name,name,\nx,y,z,\n",
        "line 1, column 'name': this heading stands there twice\n\
         line 1, column '4': has no heading\n\
         line 1: there is no column 'email': members are known by it\n\
         line 1: there is no column 'divisions': add it, empty for members of none",
    );
    check(b"email,name,divisions\n", "line 1: there is no member below the headings");
}

#[test]
fn an_address_is_told_from_what_is_none() {
    for good in
        ["a@b.org", "first.last+tag@sub.example.org", "o'neil@example.museum", "j\u{f6}rg@m\u{fc}nchen.de"]
    {
        assert!(is_email(good), "{good}");
    }
    for bad in [
        "",
        "a",
        "a@b",
        "@b.org",
        "a@",
        "a b@c.org",
        "a@b..org",
        "a@-b.org",
        "a@b@c.org",
        ".a@b.org",
        "a@b.org\n",
    ] {
        assert!(!is_email(bad), "{bad:?}");
    }
}
