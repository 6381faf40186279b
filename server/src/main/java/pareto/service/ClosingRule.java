package pareto.service;

/// What another package of this module wants to be said before a request is closed; declared as a bean.
public interface ClosingRule {

    /// @throws pareto.shell.Refusal with the sentence why it stays open
    void mustBeClosable(Request request);
}
