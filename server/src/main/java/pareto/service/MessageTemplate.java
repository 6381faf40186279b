package pareto.service;

import java.util.UUID;
import pareto.shell.format.Language;

/// Words to begin a message with, in both languages.
record MessageTemplate(UUID id, String nameZh, String nameEn, String saidZh, String saidEn) {

    String name(Language language) {
        return language.chinese() ? nameZh : nameEn;
    }

    /// The words in Chinese or English, with number and title of a request.
    String said(boolean chinese, Request request) {
        return (chinese ? saidZh : saidEn).replace("{number}", request.number()).replace("{title}", request.title());
    }
}
