package pareto.access;

/// Implemented by whoever knows that nothing but made-up data is loaded. While that is so and the server
/// listens on loopback only, the second factor may wait.
public interface MadeUpData {

    /// Whether there is no data but made-up one just now.
    boolean isAllThereIs();
}
