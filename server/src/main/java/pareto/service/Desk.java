package pareto.service;

/// What our side does about requests, for modules that act for people; each as the current actor, who has to answer for
/// the request.
///
/// Every one of them throws a [Refusal] where the actor may not do it, or the request is not in the state for it.
public interface Desk {

    /// @param inside whether it is for us alone
    /// @param said up to 20,000 characters
    void say(RequestId id, boolean inside, String said);

    /// It waits for the customer, and its time with it.
    ///
    /// @param said what the customer has to do
    void await(RequestId id, String said);

    /// @param said what was done
    void finish(RequestId id, String said);

    /// @param said how it ended
    void close(RequestId id, String said);

    /// What the customer thinks of it once it is closed.
    ///
    /// @param mark from 1 to 5
    /// @param said in the words of the customer
    void mark(RequestId id, int mark, String said);
}
