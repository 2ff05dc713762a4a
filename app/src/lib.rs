pub mod islands;
