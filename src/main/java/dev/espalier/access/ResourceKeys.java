package dev.espalier.access;

import dev.espalier.design.AccountId;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.ContextValue;
import dev.espalier.policy.ContextValue.Absent;
import dev.espalier.policy.ContextValue.Present;
import dev.espalier.policy.ContextValue.Unknown;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Context keys about the resource (rule R81). Keys are asked for in lower case.
final class ResourceKeys {
    private static final String TAG = "aws:resourcetag/";
    private static final Absent ABSENT = new Absent();

    /// Actions whose requests carry no key about the owner of the resource, besides all of `ebs`. The list stands in a
    /// file of its own, after the page on global condition keys in the IAM User Guide.
    private static final Set<String> WITHOUT_OWNER = read();

    private final World world;
    private final Optional<AccountId> owner;
    private final Optional<Map<String, String>> tags;
    private final boolean hasOwnerKeys;

    /// @param tags empty when nobody knows them
    ResourceKeys(World world, ActionName action, Optional<AccountId> owner, Optional<Map<String, String>> tags) {
        this.world = world;
        this.owner = owner;
        this.tags = tags;
        hasOwnerKeys = hasOwnerKeys(action);
    }

    /// Whether requests for `action` tell the owner of the resource.
    static boolean hasOwnerKeys(ActionName action) {
        return !action.service().equals("ebs") && !WITHOUT_OWNER.contains(action.lowerCase());
    }

    private static Set<String> read() {
        try (var list = ResourceKeys.class.getResourceAsStream("without-owner.txt")) {
            if (list == null) {
                throw new IllegalStateException("the program is incomplete: without-owner.txt is missing");
            }
            return Set.of(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT)
                    .split("\\s+"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> anyCase(Map<String, String> tags) {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(tags);
        return sorted;
    }

    /// The value; empty when the key is not about the resource.
    Optional<ContextValue> get(String key) {
        if (key.startsWith(TAG)) {
            return Optional.of(tag(key.substring(TAG.length())));
        }
        return switch (key) {
            case "aws:resourceaccount" -> Optional.of(account());
            case "aws:resourceorgid" -> Optional.of(organizationId());
            case "aws:resourceorgpaths" -> Optional.of(organizationPaths());
            default -> Optional.empty();
        };
    }

    private ContextValue tag(String tagKey) {
        return tags.map(known ->
                        DerivedContext.single(Optional.ofNullable(anyCase(known).get(tagKey))))
                .orElse(new Unknown("aws:ResourceTag/" + tagKey, false));
    }

    private ContextValue account() {
        return hasOwnerKeys ? DerivedContext.single(owner.map(AccountId::value)) : ABSENT;
    }

    private ContextValue organizationId() {
        return isOfOrganization() ? PrincipalKeys.organizationId(world, "aws:ResourceOrgID") : ABSENT;
    }

    private ContextValue organizationPaths() {
        if (!isOfOrganization()) {
            return ABSENT;
        }
        return owner.flatMap(world::organizationPath)
                .<ContextValue>map(path -> new Present(List.of(path), true))
                .orElse(new Unknown("aws:ResourceOrgPaths", true));
    }

    private boolean isOfOrganization() {
        return hasOwnerKeys && owner.filter(world::isInOrganization).isPresent();
    }
}
