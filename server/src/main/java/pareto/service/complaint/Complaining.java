package pareto.service.complaint;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.IdentityId;
import pareto.service.NewRequest;
import pareto.service.Request;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.RequestOpened;
import pareto.service.Requests;
import pareto.service.RequestsBeside;
import pareto.service.complaint.Complaint.How;
import pareto.shell.Refusal;

/// Takes complaints in: every request of the kind gets a file, and one about somebody of ours goes beside them.
@Component
@Transactional
class Complaining {

    private final Requests requests;
    private final RequestsBeside beside;
    private final ComplaintRows rows;
    private final Superiors superiors;
    private final Raising raising;
    private final Actors actors;
    private final Audit audit;

    Complaining(
            Requests requests,
            RequestsBeside beside,
            ComplaintRows rows,
            Superiors superiors,
            Raising raising,
            Actors actors,
            Audit audit) {
        this.requests = requests;
        this.beside = beside;
        this.rows = rows;
        this.superiors = superiors;
        this.raising = raising;
        this.actors = actors;
        this.audit = audit;
    }

    /// @param about whom of ours it is about; null for nobody
    /// @throws Refusal when it is about whoever enters it
    RequestId open(NewRequest asked, Nature nature, String matter, @Nullable IdentityId about) {
        mustConcernAnother(about);
        RequestId id = about == null
                ? requests.open(asked)
                : beside.open(asked, superiors.above(about, asked.account()), about);
        rows.describe(id, nature, matter);
        return id;
    }

    /// A request that came in as a complaint begins at the desk; one about somebody begins above them.
    @EventListener
    void on(RequestOpened opened) {
        Request request = requests.known(opened.request());
        if (request.kind() == RequestKind.COMPLAINT) {
            rows.add(request.id(), request.account().id());
            boolean aboutOurs = !beside.keptFrom(request.id()).isEmpty();
            raising.begin(request, aboutOurs ? Level.FIRST + 1 : Level.FIRST, How.OPENED);
        }
    }

    /// Says what it is about, and whom; whoever it is about sees nothing of it from then on.
    ///
    /// @param about null where that is not said, or was before
    void describe(RequestId id, Nature nature, String matter, @Nullable IdentityId about) {
        Request request = requests.alone(id);
        Complaint complaint = known(id);
        rows.describe(id, nature, matter);
        if (about != null && complaint.about() == null) {
            keep(request, complaint, about);
        } else if (about != null && !about.equals(complaint.about())) {
            throw Refusal.conflict("service.complaint.about.already", complaint.aboutName());
        }
        audit.record("service.did.complaintDescribed", id.id().toString(), nature.code());
    }

    /// It is not about them after all, or about another; they see it again like everybody else.
    ///
    /// @param about null for nobody
    /// @param why how that is known
    /// @throws Refusal when it is about nobody, or about them after all
    void correct(RequestId id, @Nullable IdentityId about, String why) {
        Request request = requests.alone(id);
        Complaint complaint = known(id);
        IdentityId before = complaint.about();
        if (before == null || before.equals(about)) {
            throw Refusal.conflict("service.complaint.about.same", request.number());
        }
        beside.takeBack(request, before, why);
        audit.record("service.did.complaintCorrected", id.id().toString(), before.toString());
        if (about != null) {
            keep(request, complaint, about);
        }
    }

    private void keep(Request request, Complaint complaint, IdentityId about) {
        mustConcernAnother(about);
        if (!rows.standsAlone(request.id())) {
            throw Refusal.conflict("service.complaint.about.joined", request.number());
        }
        IdentityId above = superiors.above(about, request.account().id());
        if (complaint.level() == Level.FIRST && !request.owner().equals(above)) {
            beside.pass(request, above);
        }
        beside.keep(requests.known(request.id()), about, above);
        audit.record("service.did.complaintKept", request.id().id().toString(), about.toString());
        if (complaint.level() == Level.FIRST) {
            raising.begin(requests.known(request.id()), Level.FIRST + 1, How.ABOUT);
        }
    }

    private void mustConcernAnother(@Nullable IdentityId about) {
        if (actors.current().id().equals(about)) {
            throw Refusal.badInput("service.complaint.about.self");
        }
    }

    /// @throws Refusal when there is no such file
    private Complaint known(RequestId id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("service.complaint.unknown"));
    }
}
