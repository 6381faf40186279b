package pareto.account.standing;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pareto.access.Audit;
import pareto.account.AccountId;
import pareto.account.AccountStanding;
import pareto.account.Standings;
import pareto.account.Tier;
import pareto.account.standing.ClassFacts.Reason;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Enters what has been decided about an account, and says so in the audit.
@Component
@Transactional
class StandingDirectory implements Standings {

    private final StandingOn standings;
    private final KeyAccounts keyAccounts;
    private final TierFacts tiers;
    private final ClassFacts classes;
    private final Audit audit;
    private final Clock clock;

    StandingDirectory(
            StandingOn standings,
            KeyAccounts keyAccounts,
            TierFacts tiers,
            ClassFacts classes,
            Audit audit,
            Clock clock) {
        this.standings = standings;
        this.keyAccounts = keyAccounts;
        this.tiers = tiers;
        this.classes = classes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public AccountStanding on(AccountId account, LocalDate day) {
        return standings.on(account, day);
    }

    @Override
    public void name(AccountId account, String reason) {
        if (keyAccounts.add(account, reason, today())) {
            audit.record("account.did.named", account.id().toString(), reason);
        }
    }

    @Override
    public void remove(AccountId account, String reason) {
        if (!keyAccounts.end(account, reason, today())) {
            throw Refusal.conflict("account.key.none");
        }
        audit.record("account.did.removed", account.id().toString(), reason);
    }

    @Override
    public void grant(AccountId account, Tier tier, String reason, @Nullable LocalDate until) {
        tiers.put(account, tier, reason, today(), until);
        audit.record(
                "account.did.tierGranted",
                account.id().toString(),
                tier.code() + (until == null ? "" : " < " + until) + " " + reason);
    }

    @Override
    public void classify(AccountId account, String scheme, String name, String evidence) {
        classify(account, kind(scheme, name), new Reason(null, evidence), today(), null);
    }

    @Override
    public void classify(AccountId account, String scheme, String name, Text grounds, String reason) {
        classify(account, kind(scheme, name), new Reason(Evidence.of(grounds), reason), today(), null);
    }

    private ClassKind kind(String scheme, String name) {
        return classes.kind(scheme, name).orElseThrow(() -> Refusal.notFound("account.class.unknown"));
    }

    /// Puts an account into a class for a time.
    ///
    /// @param to first day no longer in it; null for what holds on
    void classify(AccountId account, ClassKind kind, Reason reason, LocalDate from, @Nullable LocalDate to) {
        if (!classes.add(account, kind, reason, from, to)) {
            throw Refusal.conflict("account.class.already");
        }
        audit.record("account.did.classified", account.id().toString(), kind.zh() + " " + reason.words());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
