package pareto.journey;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/// A phone or computer that keeps passkeys, as Chromium's developer tools make one.
final class Device {

    private Device() {}

    /// Puts one beside the window.
    ///
    /// @param knowsItsOwner whether finger, face or PIN are right when it asks for them
    static void beside(Screen screen, boolean knowsItsOwner) {
        CDPSession tools = screen.page().context().newCDPSession(screen.page());
        tools.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", knowsItsOwner);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject added = new JsonObject();
        added.add("options", options);
        tools.send("WebAuthn.addVirtualAuthenticator", added);
    }
}
