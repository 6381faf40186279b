package pareto.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class WorkingAtTheDesk implements Desk {

    private final WorkingOnRequests work;
    private final SayingSomething saying;
    private final MarkingRequests marking;

    WorkingAtTheDesk(WorkingOnRequests work, SayingSomething saying, MarkingRequests marking) {
        this.work = work;
        this.saying = saying;
        this.marking = marking;
    }

    @Override
    public void say(RequestId id, boolean inside, String said) {
        try {
            saying.say(id, inside, said, List.of(), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void await(RequestId id, String said) {
        work.await(id, said);
    }

    @Override
    public void finish(RequestId id, String said) {
        work.finish(id, said);
    }

    @Override
    public void close(RequestId id, String said) {
        work.close(id, said);
    }

    @Override
    public void mark(RequestId id, int mark, String said) {
        marking.mark(id, mark, said);
    }
}
