package pareto.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Who does in the cities what the sample's accounts ask for; they look after no account.
final class CityPeople {

    private static final String PEOPLE = "cities.csv";

    record Person(String name, String login, String title, String department, String city) {}

    private CityPeople() {}

    static List<Person> people() {
        try (InputStream in = Objects.requireNonNull(CityPeople.class.getResourceAsStream(PEOPLE), PEOPLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(cells -> new Person(cells[0], cells[1], cells[2], cells[3], cells[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of the sample's people could not be read", e);
        }
    }
}
