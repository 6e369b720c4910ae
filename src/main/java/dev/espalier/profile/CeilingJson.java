package dev.espalier.profile;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.ScpCeiling.Culprit;
import dev.espalier.access.ScpCeiling.Loss;
import dev.espalier.access.ScpCeiling.OfService;
import dev.espalier.access.Sentences;
import dev.espalier.design.Entity;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.Member;
import java.util.ArrayList;
import java.util.List;

/// A ceiling as JSON. Losses are listed once, and services refer to them by number.
final class CeilingJson {
    private static final int FORMAT_VERSION = 1;

    private final CeilingProfile profile;

    private CeilingJson(CeilingProfile profile) {
        this.profile = profile;
    }

    static JsonObject of(CeilingProfile profile) {
        return new CeilingJson(profile).make();
    }

    private JsonObject make() {
        var ceiling = profile.ceiling();
        return object(
                member("formatVersion", FORMAT_VERSION),
                member("node", CeilingProfile.id(ceiling.node())),
                member("name", profile.path().getLast().name()),
                member(
                        "path",
                        list(profile.path().stream().map(CeilingJson::level).toList())),
                member("bindsNobody", ceiling.exemption().map(Sentences::text)),
                member("sparesManagementAccount", ceiling.sparesManagement()),
                member("open", ceiling.open().size()),
                member("depends", ceiling.depends().size()),
                member("shut", ceiling.shut().size()),
                member("losses", list(ceiling.losses().stream().map(this::loss).toList())),
                member(
                        "rootUserLosses",
                        list(ceiling.ofRootUsers().stream().map(this::loss).toList())),
                member(
                        "services",
                        list(profile.services().stream().map(this::service).toList())));
    }

    private static JsonObject level(Entity entity) {
        return object(member("node", CeilingProfile.id(entity.id())), member("name", entity.name()));
    }

    private JsonObject loss(Loss loss) {
        return object(
                member("at", CeilingProfile.id(loss.at())),
                member("kind", loss.kind().name()),
                member(
                        "policy",
                        loss.statement().map(culprit -> culprit.policy().name())),
                number(loss),
                member("sid", loss.statement().flatMap(Culprit::sid)),
                member("sentence", Sentences.text(loss.reason())));
    }

    private static Member number(Loss loss) {
        return new Member(
                "statement",
                loss.statement()
                        .<JsonValue>map(culprit -> new JsonNumber(Integer.toString(culprit.number())))
                        .orElse(new JsonNull()));
    }

    private JsonObject service(OfService service) {
        return object(
                member("service", service.prefix()),
                member("state", service.state().name()),
                member("actions", service.size()),
                member("open", service.open().size()),
                member("depends", strings(CeilingProfile.names(service.depends()))),
                member("shut", strings(CeilingProfile.names(service.shut()))),
                member("losses", list(losses(service))));
    }

    private List<JsonObject> losses(OfService service) {
        var all = service.open().or(service.depends()).or(service.shut());
        var found = new ArrayList<JsonObject>();
        for (int i = 0; i < profile.ceiling().losses().size(); i++) {
            var lost = profile.ceiling().losses().get(i).actions().and(all);
            if (!lost.isEmpty()) {
                found.add(object(
                        member("loss", i),
                        member("isWholeService", lost.size() == service.size()),
                        member("actions", strings(CeilingProfile.names(lost)))));
            }
        }
        return found;
    }
}
