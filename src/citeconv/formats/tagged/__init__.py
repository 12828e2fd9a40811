"""Files of tagged lines (RIS): their lines, and how values stand in them."""
