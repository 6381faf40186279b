package pareto.account.merge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import pareto.account.AccountId;
import pareto.shell.Refusal;

/// The address of a merged account leads to the one that stayed, which says so. Looked up only once a page was not
/// found, so that others do not pay for it.
@Component
class MergedAddresses implements HandlerExceptionResolver, Ordered {

    private static final Pattern ACCOUNT = Pattern.compile("/accounts/([0-9a-f]{8}-[0-9a-f-]{27})(/.*)?");

    private final Merges merges;

    MergedAddresses(Merges merges) {
        this.merges = merges;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception cause) {
        if (!(cause instanceof Refusal refusal)
                || refusal.status() != HttpStatus.NOT_FOUND
                || !request.getMethod().equals("GET")) {
            return null;
        }
        return goal(request.getRequestURI()).map(MergedAddresses::redirect).orElse(null);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    private Optional<String> goal(String path) {
        Matcher asked = ACCOUNT.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        String rest = asked.group(2) == null ? "" : asked.group(2);
        return merges.away(new AccountId(UUID.fromString(asked.group(1))))
                .map(merge -> "/accounts/" + merge.account().id() + rest);
    }

    private static ModelAndView redirect(String address) {
        return new ModelAndView(new RedirectView(address, true, true, false));
    }
}
