package pareto.insight;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.account.Account;
import pareto.shell.Text;
import pareto.shell.format.Formats;

/// A class proposed for an account.
///
/// @param scheme of the class
/// @param evidenceKey `insight.class.evidence.…`, by what its rule rests on
/// @param evidence what it rests on: amounts with their currency, numbers, shares, words
/// @param accepted null while nobody has decided
/// @param reason why it was accepted or refused
record ClassProposal(
        UUID id,
        Account account,
        TierFactsOn.Kind kind,
        String scheme,
        String name,
        String evidenceKey,
        List<String> evidence,
        LocalDate proposed,
        @Nullable Boolean accepted,
        @Nullable String reason,
        @Nullable String by) {

    boolean open() {
        return accepted == null;
    }

    /// Whether the evidence repeats words of a dossier.
    boolean quotes() {
        return evidenceKey.equals("sector");
    }

    /// The evidence as a sentence.
    Text why(Formats formats) {
        return switch (evidenceKey) {
            case "volume", "chain" ->
                Text.of(
                        key(),
                        formats.money(new BigDecimal(evidence.get(0)), evidence.get(1)),
                        Integer.parseInt(evidence.get(2)));
            case "potential" ->
                Text.of(
                        key(),
                        formats.money(new BigDecimal(evidence.get(0)), evidence.get(1)),
                        formats.percent(new BigDecimal(evidence.get(2))));
            default -> Text.of(key(), evidence.get(0), evidence.get(1));
        };
    }

    /// The same for those who may not see figures: what its rule rests on, without any number.
    Text grounds() {
        return quotes()
                ? Text.of(key(), evidence.get(0), evidence.get(1))
                : Text.of("insight.class.grounds." + evidenceKey);
    }

    private String key() {
        return "insight.class.evidence." + evidenceKey;
    }
}
