package pareto.shell.job;

import pareto.shell.Text;

/// Does one kind of long work; a module offers it by declaring a bean.
///
/// It runs in the name of whoever started the job. After a crash it is asked again with the same argument,
/// so it must recognise and go on from what it had done.
public interface JobHandler {

    JobKind kind();

    /// @param argument ids only, as given to `Jobs.start`
    /// @return where the result can be seen and the sentence that says what came out
    /// @throws pareto.shell.Refusal when there is a sentence to tell the user; anything else is shown as an
    ///     error number and logged
    JobResult run(String argument, Progress progress) throws Exception;

    /// Hears that a job ended without an answer of its own: an error nobody expected, a starter without access, too
    /// many crashes. What it had begun must not look as if it went on.
    ///
    /// @param sentence what the user is told
    default void givenUp(String argument, Text sentence) {}

    /// Hears that a job was cancelled, perhaps before it ever ran. What it had begun must not look as if it went on.
    ///
    /// @param sentence what the user is told
    default void cancelled(String argument, Text sentence) {}
}
