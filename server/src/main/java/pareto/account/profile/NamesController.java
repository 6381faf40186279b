package pareto.account.profile;

import java.util.List;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Audit;
import pareto.account.Account;
import pareto.account.AccountFrames;
import pareto.account.AccountId;
import pareto.account.AccountName;
import pareto.account.AccountName.Kind;
import pareto.account.AccountNames;
import pareto.account.Origin;
import pareto.account.Profiles.Named;
import pareto.shell.Refusal;

/// What an account is called. A new name to go by keeps the old one as a former name, under which it is found still.
@Controller
@RequestMapping("/accounts/{id}/names")
@PreAuthorize("hasAuthority('MAY_CHANGE')")
@Transactional
class NamesController {

    private static final int LONGEST = 200;

    private final AccountFrames frames;
    private final AccountNames names;
    private final Audit audit;

    NamesController(AccountFrames frames, AccountNames names, Audit audit) {
        this.frames = frames;
        this.names = names;
        this.audit = audit;
    }

    @PostMapping
    String create(
            @PathVariable UUID id, @RequestParam AccountName.Kind kind, @RequestParam(defaultValue = "") String name) {
        Account account = frames.of(new AccountId(id)).account();
        String given = name.strip().replaceAll("\\s+", " ");
        if (given.isEmpty() || given.length() > LONGEST) {
            throw Refusal.badInput("account.name.wrong", LONGEST);
        }
        if (kind == Kind.FULL) {
            rename(account, given);
        } else if (names.add(List.of(new Named(account.id(), kind, given)), Origin.PERSON) > 0) {
            audit.record("account.did.namesAdded", id.toString(), kind.code());
        }
        return "redirect:/accounts/" + id + "/dossier";
    }

    @PostMapping("/{name}/removal")
    String destroy(@PathVariable UUID id, @PathVariable UUID name) {
        AccountId account = frames.of(new AccountId(id)).account().id();
        if (!names.end(account, name)) {
            throw Refusal.conflict("account.name.unknown");
        }
        audit.record("account.did.nameEnded", id.toString(), name.toString());
        return "redirect:/accounts/" + id + "/dossier";
    }

    private void rename(Account account, String name) {
        if (!account.name().equals(name)) {
            names.rename(account.id(), name);
            names.add(List.of(new Named(account.id(), Kind.FORMER, account.name())), Origin.PERSON);
            audit.record("account.did.renamed", account.id().id().toString(), "");
        }
    }
}
