package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.shell.Text;

/// One's own name, password, second factor and sessions.
@Controller
class MeController {

    private final Myself myself;
    private final ProviderConnecting connecting;

    MeController(Myself myself, ProviderConnecting connecting) {
        this.myself = myself;
        this.connecting = connecting;
    }

    @GetMapping("/me")
    String page(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("page", myself.page(done));
        return "access/me";
    }

    @PostMapping("/me/name")
    String rename(@RequestParam String name) {
        myself.rename(name);
        return "redirect:/me?done=name";
    }

    /// Signing in again with the new password shows that it works.
    @PostMapping("/me/password")
    String changePassword(@RequestParam String old, @RequestParam String password) {
        myself.changePassword(old, password);
        return "redirect:/sign-in";
    }

    @PostMapping("/me/second-factor")
    String resetSecondFactor(@RequestParam String password) {
        myself.resetSecondFactor(password);
        return "redirect:/second-factor";
    }

    @PostMapping("/me/provider")
    String connectProvider(HttpServletRequest request, HttpServletResponse response, Model model) {
        connecting.wish(request);
        return new OnwardPage(
                        Text.of("access.me.provider.onward"),
                        Text.of("access.me.provider.onward.why"),
                        Text.of("access.me.provider.onward.act"),
                        "/sign-in/provider")
                .show(model, response);
    }

    @PostMapping("/me/provider/leave")
    String leaveProvider() {
        myself.leaveProvider();
        return "redirect:/me?done=providerLeft";
    }

    @PostMapping("/me/sign-out")
    String signOutEverywhere() {
        myself.signOutEverywhere();
        return "redirect:/sign-in";
    }
}
