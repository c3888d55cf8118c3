"""What people do. Every function plans or sends commands in a world; none waits for an answer."""
