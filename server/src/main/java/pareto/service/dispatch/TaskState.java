package pareto.service.dispatch;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How far a task is.
enum TaskState {
    /// Something must be done before it.
    WAITING,
    /// Can begin; its time counts.
    READY,
    RUNNING,
    /// Somebody has said why it does not go on.
    BLOCKED,
    DONE,
    /// Need not be done after all.
    DROPPED;

    /// What is done with a task, from which states to which.
    enum Move {
        START(EnumSet.of(READY), RUNNING),
        /// It waits for the customer: its time does not count.
        PAUSE(EnumSet.of(READY, RUNNING), BLOCKED),
        /// It waits for us or for others: its time counts on.
        BLOCK(EnumSet.of(READY, RUNNING), BLOCKED),
        RESUME(EnumSet.of(BLOCKED), RUNNING),
        FINISH(EnumSet.of(READY, RUNNING), DONE),
        DROP(EnumSet.of(WAITING, READY, RUNNING, BLOCKED), DROPPED);

        private final Set<TaskState> from;
        private final TaskState to;

        Move(Set<TaskState> from, TaskState to) {
            this.from = from;
            this.to = to;
        }

        boolean possible(TaskState state) {
            return from.contains(state);
        }

        TaskState to() {
            return to;
        }
    }

    /// Whatever waits for it waits no longer.
    boolean over() {
        return this == DONE || this == DROPPED;
    }

    List<Move> moves() {
        return Arrays.stream(Move.values()).filter(move -> move.possible(this)).toList();
    }

    /// As the database calls it.
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static TaskState ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// Message key of its word.
    String key() {
        return "service.dispatch.state." + name();
    }
}
