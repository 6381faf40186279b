package pareto.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the application, as it knows them itself.
final class Routes {

    private final RequestMappingHandlerMapping mapping;

    Routes(RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /// Addresses of all pages and files, with each of the words that fit in every gap of a path.
    List<String> toGet(Words words) {
        return addresses(RequestMethod.GET, words);
    }

    /// Addresses of all actions.
    List<String> toPost(Words words) {
        return addresses(RequestMethod.POST, words);
    }

    private List<String> addresses(RequestMethod method, Words words) {
        List<String> addresses = new ArrayList<>();
        for (RequestMappingInfo route : mapping.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
            if (methods.contains(method) || (methods.isEmpty() && method == RequestMethod.GET)) {
                route.getPatternValues().forEach(pattern -> addresses.addAll(filled(pattern, words)));
            }
        }
        return addresses.stream().distinct().sorted().toList();
    }

    /// A gap with a choice of words, such as `{part:figures|revenue}`, is filled with each of them.
    private static List<String> filled(String pattern, Words words) {
        int open = pattern.indexOf('{');
        if (open < 0) {
            return List.of(pattern);
        }
        int close = pattern.indexOf('}', open);
        String gap = pattern.substring(open + 1, close);
        List<String> choices = gap.contains("|")
                ? List.of(gap.substring(gap.indexOf(':') + 1).split("\\|"))
                : words.after(pattern.substring(0, open));
        List<String> filled = new ArrayList<>();
        for (String choice : choices) {
            filled.addAll(filled(pattern.substring(0, open) + choice + pattern.substring(close + 1), words));
        }
        return filled;
    }
}
