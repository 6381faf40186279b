package pareto.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own passkeys.
@Controller
class MyPasskeysController {

    private final MyPasskeys mine;

    MyPasskeysController(MyPasskeys mine) {
        this.mine = mine;
    }

    @PostMapping("/me/passkeys/options")
    ResponseEntity<String> options(HttpServletRequest request) {
        return PasskeyJson.of(Asked.keep(mine.toMake(), request));
    }

    @PostMapping("/me/passkeys")
    String add(@RequestParam String name, @RequestParam String credential, HttpServletRequest request) {
        mine.add(Asked.take(PublicKeyCredentialCreationOptions.class, request), name, credential);
        return "redirect:/me?done=passkeyAdded";
    }

    @PostMapping("/me/passkeys/{id}/remove")
    String remove(@PathVariable UUID id) {
        mine.remove(id);
        return "redirect:/me?done=passkeyRemoved";
    }
}
