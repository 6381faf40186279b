package pareto.service;

import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pareto.access.IdentityId;
import pareto.account.Account;
import pareto.account.contact.ContactId;

/// A request as it stands.
///
/// @param number what people call it, such as `GC-2026-00017`
/// @param contact who of theirs asked; null where nobody of the account's people is known to have
/// @param owner who answers for it now
public record Request(
        RequestId id,
        Account account,
        String number,
        RequestKind kind,
        Damage damage,
        String title,
        RequestState state,
        Channel channel,
        @Nullable ContactId contact,
        Instant raisedAt,
        IdentityId owner,
        String ownerName) {

    private static final Pattern NUMBER = Pattern.compile("GC-\\d{4}-0*(\\d{1,15})", Pattern.CASE_INSENSITIVE);

    /// @param serial counts through all years, so that the year only says when
    static String number(Instant raisedAt, long serial, ZoneId zone) {
        return "GC-%d-%05d".formatted(raisedAt.atZone(zone).getYear(), serial);
    }

    /// Whether what somebody typed names the year of a number, whose serial may be typed without zeros.
    static boolean sameYear(String number, String typed) {
        return number.regionMatches(true, 0, typed.strip(), 0, "GC-0000-".length());
    }

    static OptionalLong serial(String number) {
        Matcher found = NUMBER.matcher(number.strip());
        return found.matches() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
    }

    /// Address of its page.
    public String address() {
        return id.address();
    }
}
