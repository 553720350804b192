package dev.slipway.provider.aws.ec2;

import dev.slipway.provider.aws.resource.SdkTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.RequestLaunchTemplateData;
import software.amazon.awssdk.services.ec2.model.ResponseLaunchTemplateData;

/** What a version of a launch template says, in upstream's names and in those of EC2. Pure. */
final class LaunchTemplateForm {

    /** The fields of a version, apart from its user data, which is secret for some. */
    static final String[] FIELDS = {
        "blockDeviceMappings",
        "capacityReservationSpecification",
        "cpuOptions",
        "creditSpecification",
        "disableApiStop",
        "disableApiTermination",
        "ebsOptimized",
        "enclaveOptions",
        "hibernationOptions",
        "iamInstanceProfile",
        "imageId",
        "instanceInitiatedShutdownBehavior",
        "instanceMarketOptions",
        "instanceRequirements",
        "instanceType",
        "kernelId",
        "keyName",
        "licenseSpecification",
        "maintenanceOptions",
        "metadataOptions",
        "monitoring",
        "networkInterfaces",
        "placement",
        "privateDnsNameOptions",
        "ramDiskId",
        "securityGroupNames",
        "tagSpecifications",
        "vpcSecurityGroupIds"
    };

    private static final Map<String, String> NAMES = Map.of(
            "licenseSpecification", "licenseSpecifications",
            "securityGroupNames", "securityGroups",
            "vpcSecurityGroupIds", "securityGroupIds");

    private static final Map<String, String> INTERFACE_NAMES = Map.of(
            "ipv4AddressCount", "secondaryPrivateIpAddressCount",
            "ipv4Addresses", "privateIpAddresses",
            "securityGroups", "groups");

    /** Lists of texts that are lists of objects at EC2, by the one field that these have. */
    private static final Map<String, String> WRAPPED = Map.of(
            "ipv4Prefixes", "ipv4Prefix",
            "ipv6Addresses", "ipv6Address",
            "ipv6Prefixes", "ipv6Prefix");

    /** Switches that upstream has as texts, so that unset is told from off. */
    private static final Set<String> SWITCHES = Set.of(
            "associateCarrierIpAddress",
            "associatePublicIpAddress",
            "deleteOnTermination",
            "ebsOptimized",
            "encrypted",
            "primaryIpv6");

    private static final String INTERFACES = "networkInterfaces";
    private static final String TAGS = "tagSpecifications";
    private static final String ADDRESS = "privateIpAddress";

    private LaunchTemplateForm() {}

    static RequestLaunchTemplateData.Builder write(Map<String, Object> parameters) {
        Map<String, Object> tree = renamed(parameters, NAMES);
        tree.computeIfPresent(INTERFACES, (name, list) -> each(list, LaunchTemplateForm::writtenInterface));
        tree.computeIfPresent(TAGS, (name, list) -> each(list, LaunchTemplateForm::writtenTags));
        return SdkTree.fill(RequestLaunchTemplateData.builder(), tree);
    }

    static Map<String, Object> read(ResponseLaunchTemplateData data) {
        Map<String, Object> tree = renamed(switches(SdkTree.of(data)), inverse(NAMES));
        tree.computeIfPresent(INTERFACES, (name, list) -> each(list, LaunchTemplateForm::readInterface));
        tree.computeIfPresent(TAGS, (name, list) -> each(list, LaunchTemplateForm::readTags));
        return tree;
    }

    /** The first of the addresses is the primary one. */
    private static Map<String, Object> writtenInterface(Map<String, Object> given) {
        Map<String, Object> written = renamed(given, INTERFACE_NAMES);
        WRAPPED.forEach((list, field) -> written.computeIfPresent(list, (name, texts) -> objects(texts, field)));
        written.computeIfPresent("privateIpAddresses", (name, texts) -> {
            List<Object> addresses = new ArrayList<>();
            for (Object address : (List<?>) texts) {
                addresses.add(Map.of(ADDRESS, address, "primary", addresses.isEmpty()));
            }
            return addresses;
        });
        return written;
    }

    private static Map<String, Object> readInterface(Map<String, Object> seen) {
        Map<String, Object> read = renamed(seen, inverse(INTERFACE_NAMES));
        WRAPPED.forEach((list, field) -> read.computeIfPresent(list, (name, items) -> texts(items, field)));
        read.computeIfPresent("ipv4Addresses", (name, items) -> texts(items, ADDRESS));
        return read;
    }

    private static Map<String, Object> writtenTags(Map<String, Object> given) {
        Map<String, Object> written = new LinkedHashMap<>(given);
        written.computeIfPresent("tags", (name, tags) -> ((Map<?, ?>) tags)
                .entrySet().stream()
                        .map(tag -> Map.of("key", tag.getKey(), "value", tag.getValue()))
                        .toList());
        return written;
    }

    private static Map<String, Object> readTags(Map<String, Object> seen) {
        Map<String, Object> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        read.putAll(seen);
        read.computeIfPresent("tags", (name, list) -> {
            Map<String, Object> tags = new TreeMap<>();
            ((List<?>) list).forEach(tag -> tags.put(text(tag, "key"), text(tag, "value")));
            return tags;
        });
        return read;
    }

    private static Map<String, Object> switches(Map<?, ?> seen) {
        Map<String, Object> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        seen.forEach((name, value) -> read.put(
                String.valueOf(name),
                SWITCHES.contains(String.valueOf(name)) ? String.valueOf(value) : switches(value)));
        return read;
    }

    private static Object switches(Object value) {
        if (value instanceof Map<?, ?> map) {
            return switches(map);
        }
        return value instanceof List<?> list
                ? list.stream().map(LaunchTemplateForm::switches).toList()
                : value;
    }

    private static Map<String, Object> renamed(Map<String, Object> tree, Map<String, String> names) {
        Map<String, Object> renamed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        tree.forEach((name, value) -> renamed.put(names.getOrDefault(name, name), value));
        return renamed;
    }

    private static Map<String, String> inverse(Map<String, String> names) {
        Map<String, String> inverse = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        names.forEach((ours, theirs) -> inverse.put(theirs, ours));
        return inverse;
    }

    @SuppressWarnings("unchecked") // trees have string keys
    private static List<Object> each(Object list, UnaryOperator<Map<String, Object>> change) {
        List<Object> changed = new ArrayList<>();
        ((List<?>) list).forEach(item -> changed.add(change.apply((Map<String, Object>) item)));
        return changed;
    }

    private static List<Object> objects(Object texts, String field) {
        List<Object> objects = new ArrayList<>();
        ((List<?>) texts).forEach(text -> objects.add(Map.of(field, text)));
        return objects;
    }

    private static List<Object> texts(Object items, String field) {
        List<Object> texts = new ArrayList<>();
        ((List<?>) items).forEach(item -> texts.add(text(item, field)));
        return texts;
    }

    private static String text(@Nullable Object item, String field) {
        Object value = item instanceof Map<?, ?> map ? map.get(field) : null;
        return value == null ? "" : String.valueOf(value);
    }
}
