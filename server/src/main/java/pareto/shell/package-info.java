/// The frame every page hangs in (框架): layout, texts and formats in both languages, errors as one clear
/// sentence, static assets, settings of the house, notices and the search box. Open to all modules.
///
/// Words: a *screen* is what a template knows besides its own page record; a *text* is a sentence not yet in a
/// language; a *refusal* is something we expected a user might try and say no to.
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"access", "database"})
package pareto.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
