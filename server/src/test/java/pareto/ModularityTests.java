package pareto;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// The house as its plan has it: only declared arrows, no clock but the injected one.
class ModularityTests {

    /// The order of arrows changes from run to run, so the committed pictures are drawn when asked for.
    private static final Path DIAGRAMS =
            Path.of(Boolean.getBoolean("pareto.diagrams") ? "../docs/modules" : "target/modules");

    private static final ApplicationModules MODULES =
            ApplicationModules.of(Pareto.class, resideInAnyPackage("pareto.analysis..", "pareto.values.."));

    @Test
    void followsDeclaredArrowsOnly() {
        MODULES.verify();
    }

    @Test
    void isDrawnInTheDocumentation() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(DIAGRAMS.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }

    @Test
    void readsTheTimeFromAnInjectedClockOnly() {
        JavaClasses main = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("pareto");

        noClasses()
                .should()
                .callMethodWhere(describe("asks for the time without a clock", ModularityTests::asksWithoutClock))
                .check(main);
    }

    private static boolean asksWithoutClock(JavaMethodCall call) {
        var target = call.getTarget();
        boolean system = target.getOwner().isEquivalentTo(System.class)
                && target.getName().equals("currentTimeMillis");
        boolean now = target.getName().equals("now")
                && target.getOwner().getPackageName().equals("java.time")
                && target.getRawParameterTypes().isEmpty();
        return system || now;
    }
}
