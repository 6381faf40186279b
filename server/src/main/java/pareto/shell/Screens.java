package pareto.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.shell.format.Formats;

/// Makes the screen of a request.
@Component
public class Screens {

    private final Messages messages;
    private final LanguageChoice language;
    private final Actors actors;
    private final Companies companies;
    private final Assets assets;
    private final Clock clock;
    private final List<NavigationEntry> navigation;

    Screens(
            Messages messages,
            LanguageChoice language,
            Actors actors,
            Companies companies,
            Assets assets,
            Clock clock,
            ObjectProvider<NavigationEntry> navigation) {
        this.messages = messages;
        this.language = language;
        this.actors = actors;
        this.companies = companies;
        this.assets = assets;
        this.clock = clock;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
    }

    public Screen of(HttpServletRequest request) {
        var actor = actors.find().orElse(null);
        var path = pathOf(request);
        var query = request.getQueryString();
        return new Screen(
                new Formats(language.of(request), clock.getZone()),
                messages,
                actor,
                companies.current(),
                navigation.stream().filter(entry -> entry.shownTo(actor)).toList(),
                path,
                query == null ? path : path + "?" + query,
                CsrfField.of(request),
                assets);
    }

    private static String pathOf(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
