package pareto.shell.job;

/// How a handler tells how far it is, and hears that it should stop.
public interface Progress {

    /// Cheap enough to be called for every record; it is written down about twice a second.
    ///
    /// @param total 0 while it is not known
    /// @param unit message key of what is counted, such as `orders.unit.lines`
    /// @throws java.util.concurrent.CancellationException when the job was cancelled
    void report(long done, long total, String unit);

    /// Whether someone asked to stop, for work that reports rarely.
    boolean cancelled();
}
