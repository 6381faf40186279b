package pareto.access;

/// What can be had without signing in. Everything else cannot.
final class PublicPaths {

    static final String ASSETS = "/assets/";
    static final String[] ALL = {
        "/sign-in", "/sign-in/**", "/welcome/*", "/language", "/assets/**", "/favicon.ico", "/error"
    };

    private PublicPaths() {}
}
