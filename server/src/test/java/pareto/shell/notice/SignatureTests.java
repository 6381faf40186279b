package pareto.shell.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Expected values come from Python's hmac and base64, by the rule each service publishes.
class SignatureTests {

    @Test
    void ofDingTalkIsOfTheMomentAndTheSecretUnderTheSecret() {
        assertThat(Signature.dingtalk("this is secret", 1_577_262_236_757L))
                .isEqualTo("hmPWwU+7lVdm3ZZz0r9tSfx0L4Q26jWOZr9+Gs6EZQM=");
    }

    @Test
    void ofFeishuIsOfNothingUnderTheMomentAndTheSecret() {
        assertThat(Signature.feishu("demo", 1_599_360_473L)).isEqualTo("l1N0gAcBjdwBvGm1xMjOF0XSyaLRpR7tuO5dHfhAYc8=");
    }

    @Test
    void ofOurOwnIsOfTheMomentAndTheBody() {
        assertThat(Signature.generic("copper-lantern-7", 1_772_442_000L, "{\"id\":\"1\"}"))
                .isEqualTo("3df30dc9fcaabc9548786f6a014c8c49a91cb4f7719b7340210eb74c89920ae2");
    }
}
