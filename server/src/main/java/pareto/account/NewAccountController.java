package pareto.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.Actors;
import pareto.access.Right;
import pareto.account.EnteringAccounts.NewAccount;
import pareto.account.Profiles.Written;
import pareto.account.SameCompanies.Known;
import pareto.account.SameCompanies.Like;
import pareto.shell.Refusal;
import pareto.shell.Text;

/// Entering a potential account by hand.
@Controller
@RequestMapping("/accounts")
@PreAuthorize("hasAuthority('MAY_CHANGE')")
class NewAccountController {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 60;
    private static final String CREDIT_CODE = "credit-code";

    /// What was filled in.
    ///
    /// @param despite whether it is to be entered although accounts look alike
    record Form(String name, String code, String creditCode, boolean person, boolean despite) {

        Form {
            name = name.strip().replaceAll("\\s+", " ");
            code = code.strip();
            creditCode = creditCode.strip();
        }
    }

    /// @param alike accounts that could be the same company
    /// @param fault what is wrong with the form
    /// @param wide whether the reader sees every account, so that nobody has to be told whose it will be
    record NewAccountPage(
            Form form, List<Known> alike, @Nullable Text fault, boolean wide) {}

    private final EnteringAccounts entering;
    private final SameCompanies sameCompanies;
    private final Profiles profiles;
    private final Actors actors;

    NewAccountController(EnteringAccounts entering, SameCompanies sameCompanies, Profiles profiles, Actors actors) {
        this.entering = entering;
        this.sameCompanies = sameCompanies;
        this.profiles = profiles;
        this.actors = actors;
    }

    @GetMapping("/new")
    String form(@RequestParam(defaultValue = "") String name, Model model) {
        return page(new Form(name, "", "", false, false), List.of(), null, model);
    }

    @PostMapping
    @Transactional
    String create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String creditCode,
            @RequestParam(defaultValue = "false") boolean person,
            @RequestParam(defaultValue = "false") boolean despite,
            HttpServletResponse response,
            Model model) {
        Form form = new Form(name, code, creditCode, person, despite);
        Optional<Text> fault = fault(form);
        if (fault.isPresent()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return page(form, List.of(), fault.get(), model);
        }
        Like found = sameCompanies.like(form.name(), form.creditCode(), List.of());
        if (found.hidden()) {
            throw Refusal.conflict("account.same.hidden");
        }
        if (!found.none() && !form.despite()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            return page(form, found.seen(), null, model);
        }
        AccountId entered = entering.enter(new NewAccount(form.name(), form.code(), form.person()));
        if (!form.creditCode().isEmpty()) {
            profiles.write(List.of(new Written(entered, creditCode(), form.creditCode())), Origin.PERSON);
        }
        return "redirect:/accounts/" + entered.id() + "/dossier";
    }

    private Optional<Text> fault(Form form) {
        if (form.name().isEmpty()) {
            return Optional.of(Text.of("account.new.name.missing"));
        }
        if (form.name().length() > LONGEST_NAME || form.code().length() > LONGEST_CODE) {
            return Optional.of(Text.of("account.new.long", LONGEST_NAME, LONGEST_CODE));
        }
        if (form.person() && !form.creditCode().isEmpty()) {
            return Optional.of(Text.of("account.new.person.code"));
        }
        return profiles.fault(creditCode(), form.creditCode());
    }

    private ProfileField creditCode() {
        return profiles.field(CREDIT_CODE).orElseThrow();
    }

    private String page(Form form, List<Known> alike, @Nullable Text fault, Model model) {
        model.addAttribute(
                "page", new NewAccountPage(form, alike, fault, actors.current().may(Right.ALL_ACCOUNTS)));
        return "account/new";
    }
}
