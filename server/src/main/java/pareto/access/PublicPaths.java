package pareto.access;

/// What can be had without signing in. Everything else cannot.
final class PublicPaths {

    static final String ASSETS = "/assets/";

    /// The link at the foot of a mail; mail programs use it without a form of ours.
    static final String LEAVE_NOTICES = "/notices/*/leave/*";

    static final String[] ALL = {
        "/sign-in", "/sign-in/**", "/welcome/*", LEAVE_NOTICES, "/language", "/assets/**", "/favicon.ico", "/error"
    };

    private PublicPaths() {}
}
