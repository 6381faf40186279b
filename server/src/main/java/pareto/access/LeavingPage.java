package pareto.access;

/// The way out through the company's own sign-in.
record LeavingPage(String address) {}
