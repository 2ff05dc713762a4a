fn main() { println!("canvass"); }
