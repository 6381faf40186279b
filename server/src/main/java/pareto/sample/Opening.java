package pareto.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import pareto.access.Actors;
import pareto.account.AccountId;
import pareto.service.RequestId;
import pareto.service.dispatch.SendingOut;
import pareto.service.dispatch.SendingOut.Part;
import pareto.shell.Settings;
import pareto.shell.format.Language;

/// Six shops of 云帆零售 are connected in five cities at once, and each has come a step further than the next; at the
/// last the property lets nobody in.
@Component
class Opening {

    private static final String PLAYBOOK = "sample.playbook";

    /// @param done how many steps are, of the six of the playbook
    private record Shop(String code, String city, int done) {}

    private static final List<Shop> SHOPS = List.of(
            new Shop("C1016", "江城", 6),
            new Shop("C1018", "澄浦", 5),
            new Shop("C1015", "锦川", 4),
            new Shop("C1019", "锦川", 3),
            new Shop("C1017", "古渡", 2),
            new Shop("C1014", "朔原", 1));

    private final SamplePeople people;
    private final SendingOut sendingOut;
    private final Settings settings;
    private final Actors actors;
    private final Clock clock;

    Opening(SamplePeople people, SendingOut sendingOut, Settings settings, Actors actors, Clock clock) {
        this.people = people;
        this.sendingOut = sendingOut;
        this.settings = settings;
        this.actors = actors;
        this.clock = clock;
    }

    /// As the one who answers for the request.
    void send(RequestId request) {
        UUID playbook = actors.runAs(people.director(), () -> sendingOut.releaseForShops(Language.ZH));
        settings.put(PLAYBOOK, playbook.toString());
        Map<AccountId, Shop> shops = new LinkedHashMap<>();
        SHOPS.forEach(shop -> shops.put(people.account(shop.code()), shop));
        sendingOut.send(
                request,
                playbook,
                shops.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, shop -> shop.getValue().city())));
        shops.forEach((place, shop) -> {
            for (int step = 0; step < shop.done(); step++) {
                next(request, place).ifPresent(part -> actors.runAs(part.who(), () -> finish(part)));
            }
            next(request, place).ifPresent(part -> actors.runAs(part.who(), () -> begin(part, shop)));
        });
    }

    /// What the sample released, once its requests are gone.
    void forget() {
        settings.find(PLAYBOOK).map(UUID::fromString).ifPresent(sendingOut::forget);
    }

    private void finish(Part part) {
        sendingOut.start(part.task());
        sendingOut.finish(part.task(), answers(part.step()), "");
    }

    private void begin(Part part, Shop shop) {
        if (shop.done() == 1) {
            sendingOut.block(part.task(), "物业未放行，要业主方授权书");
        } else {
            sendingOut.start(part.task());
        }
    }

    private List<String> answers(String step) {
        return switch (step) {
            case "dispatch" -> List.of(LocalDate.now(clock).toString());
            case "survey" -> List.of("机房和走线都可用，可以施工");
            case "resources" -> List.of("GPON-07/12");
            case "test" -> List.of("512");
            case "handover" -> List.of("店长");
            default -> List.of();
        };
    }

    private Optional<Part> next(RequestId request, AccountId place) {
        return sendingOut.ready(request).stream()
                .filter(part -> Objects.equals(part.place(), place))
                .findFirst();
    }
}
