"""What makes a test fail, or come out differently each time, where the code leans on luck."""
