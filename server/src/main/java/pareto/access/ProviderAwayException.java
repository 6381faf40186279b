package pareto.access;

/// The company's own sign-in does not answer, or not as one would.
final class ProviderAwayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ProviderAwayException(Throwable cause) {
        super("The provider of sign-ins does not answer as it should: " + cause.getMessage(), cause);
    }
}
