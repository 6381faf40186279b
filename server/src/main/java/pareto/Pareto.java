package pareto;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: one program, one database, built of the modules below this package.
@SpringBootApplication
public class Pareto {

    public static void main(String[] args) {
        SpringApplication.run(Pareto.class, args);
    }
}
