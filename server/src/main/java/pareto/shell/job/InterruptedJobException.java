package pareto.shell.job;

/// The server goes down or the database is lost while a job runs; it will run again.
final class InterruptedJobException extends RuntimeException {

    private static final long serialVersionUID = 1;

    InterruptedJobException(JobId id, Throwable cause) {
        super("Job " + id + " was interrupted and will run again", cause);
    }
}
