package pareto.access;

/// A one-time link that was good a moment ago no longer is.
final class UsedLinkException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
