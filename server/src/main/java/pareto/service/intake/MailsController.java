package pareto.service.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Audit;
import pareto.access.Right;
import pareto.account.Account;
import pareto.account.AccountSearch;
import pareto.service.Damage;
import pareto.service.RequestId;
import pareto.service.RequestKind;
import pareto.service.intake.IncomingMail.Became;
import pareto.shell.Refusal;
import pareto.shell.file.FileId;
import pareto.shell.file.FileStore;

/// Mails as they came in: whoever sees all accounts decides about those of none.
@Controller
@RequestMapping("/mails")
@PreAuthorize("hasAuthority('MAY_PERSONAL_DATA')")
@Transactional
class MailsController {

    private static final String DECIDES =
            "hasAuthority('MAY_PERSONAL_DATA') and hasAuthority('MAY_CHANGE') and hasAuthority('MAY_ALL_ACCOUNTS')";
    private static final int MOST = 200;
    private static final int LATEST = 50;

    private final IncomingMails mails;
    private final TakingMails taking;
    private final AccountSearch search;
    private final FileStore files;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    MailsController(
            IncomingMails mails,
            TakingMails taking,
            AccountSearch search,
            FileStore files,
            Actors actors,
            Audit audit,
            Clock clock) {
        this.mails = mails;
        this.taking = taking;
        this.search = search;
        this.files = files;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute(
                "page",
                new MailsPage(
                        mails.in(Became.WAITING, MOST),
                        mails.in(Became.SET_ASIDE, LATEST),
                        mails.taken(LATEST),
                        LocalDate.now(clock)));
        return "service/intake/mails";
    }

    /// Who wrote is personal data, so that whoever looks is entered in the audit.
    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Model model) {
        IncomingMail mail = known(id);
        Letter letter = letter(mail, bytes(mail));
        audit.record("service.did.mailRead", id.toString(), "");
        model.addAttribute(
                "page",
                new MailPage(
                        mail,
                        mails.sender(id),
                        letter.text().isEmpty() ? mail.beginning() : letter.text(),
                        letter.attachments().stream()
                                .map(Letter.Attachment::name)
                                .toList(),
                        mail.open() && mayDecide(),
                        mail.stands() && mayDecide(),
                        LocalDate.now(clock)));
        return "service/intake/mail";
    }

    @GetMapping("/{id}/original")
    ResponseEntity<Resource> original(@PathVariable UUID id) {
        IncomingMail mail = known(id);
        if (mail.file() == null) {
            throw Refusal.notFound("service.intake.mail.noOriginal");
        }
        audit.record("service.did.mailRead", id.toString(), TakingMails.ORIGINAL);
        return files.attachment(new FileId(mail.file()));
    }

    @PostMapping("/{id}/assignment")
    @PreAuthorize(DECIDES)
    String assign(
            @PathVariable UUID id,
            @RequestParam String account,
            @RequestParam(defaultValue = "CONSULTATION") RequestKind kind,
            @RequestParam(defaultValue = "NONE") Damage damage) {
        IncomingMail mail = undecided(id);
        List<Account> found = search.find(account, 2);
        if (found.size() != 1) {
            throw Refusal.badInput(
                    found.isEmpty() ? "service.intake.mail.noAccount" : "service.intake.mail.manyAccounts", account);
        }
        byte[] bytes = bytes(mail);
        RequestId request =
                taking.assign(mail, letter(mail, bytes), bytes, found.getFirst().id(), kind, damage);
        if (mail.file() != null) {
            files.remove(new FileId(mail.file()));
        }
        audit.record(
                "service.did.mailAssigned",
                id.toString(),
                found.getFirst().id().id().toString());
        return "redirect:" + request.address();
    }

    @PostMapping("/{id}/setting-aside")
    @PreAuthorize(DECIDES)
    String setAside(@PathVariable UUID id) {
        IncomingMail mail = undecided(id);
        mails.setAside(mail.id(), "service.intake.reason.nothing");
        audit.record("service.did.mailSetAside", id.toString(), "");
        return "redirect:/mails";
    }

    /// Later mails from the address wait again; what the mail became stays.
    @PostMapping("/{id}/recall")
    @PreAuthorize(DECIDES)
    String recall(@PathVariable UUID id) {
        IncomingMail mail = known(id);
        if (!mails.recall(id)) {
            throw Refusal.conflict("service.intake.mail.nothingToRecall");
        }
        audit.record("service.did.mailRecalled", id.toString(), "");
        return "redirect:" + mail.address();
    }

    private boolean mayDecide() {
        return actors.current().may(Right.CHANGE) && actors.current().may(Right.ALL_ACCOUNTS);
    }

    private IncomingMail known(UUID id) {
        return mails.find(id).orElseThrow(() -> Refusal.notFound("service.intake.mail.unknown"));
    }

    private IncomingMail undecided(UUID id) {
        IncomingMail mail = mails.alone(id).orElseThrow(() -> Refusal.notFound("service.intake.mail.unknown"));
        if (!mail.open()) {
            throw Refusal.conflict("service.intake.mail.decided");
        }
        return mail;
    }

    /// Empty where it is not kept as it came.
    private byte[] bytes(IncomingMail mail) {
        try {
            return mail.file() == null
                    ? new byte[0]
                    : Files.readAllBytes(files.get(new FileId(mail.file())).path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Letter letter(IncomingMail mail, byte[] bytes) {
        return bytes.length == 0 ? Letter.UNREAD.about(mail.subject()) : Letters.read(bytes, Set.of());
    }
}
