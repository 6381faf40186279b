/// Calendars of working time (日历): what nation, company, contracts and departments say of it, and the files
/// they come from. A *change* is what one day does otherwise than its week; a *make-up workday* 调休 is worked
/// for a bridge day.
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"access", "shell"})
package pareto.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
