// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallService;
import org.tongban.hall.ServiceArea;

/** The immutable tree of the halls of one city; a new one replaces it as a whole. */
final class HallTree implements HallService {
    private final Hall root;
    private final Map<DivisionCode, Node> nodes;
    private final Map<DivisionCode, List<Hall>> children;
    private final List<ServiceArea> areas;
    private final NameIndex names;

    /**
     * A hall with the way up.
     *
     * @param hall the hall
     * @param parent the hall above; the root is its own
     * @param statisticalName the name before it was made uniform, which people search for, too
     */
    record Node(Hall hall, DivisionCode parent, String statisticalName) {}

    HallTree(Hall root, Map<DivisionCode, Node> nodes, List<ServiceArea> areas) {
        this.nodes = Map.copyOf(nodes);
        this.root = root;
        this.areas = List.copyOf(areas);
        this.children = childrenOf(this.nodes);
        this.names = new NameIndex(this.nodes.values(), this::path);
    }

    private static Map<DivisionCode, List<Hall>> childrenOf(Map<DivisionCode, Node> nodes) {
        Map<DivisionCode, List<Hall>> children = new HashMap<>(nodes.values().stream()
                .filter(node -> !node.parent().equals(node.hall().code()))
                .sorted(Comparator.comparing(node -> node.hall().code()))
                .collect(Collectors.groupingBy(
                        Node::parent, Collectors.mapping(Node::hall, Collectors.toUnmodifiableList()))));
        return Map.copyOf(children);
    }

    @Override
    public Hall city() {
        return root;
    }

    @Override
    public Optional<Hall> find(DivisionCode code) {
        return Optional.ofNullable(nodes.get(code)).map(Node::hall);
    }

    @Override
    public List<Hall> children(Hall hall) {
        return children.getOrDefault(hall.code(), List.of());
    }

    @Override
    public List<Hall> path(Hall hall) {
        Deque<Hall> path = new ArrayDeque<>();
        Node node = node(hall.code());
        path.addFirst(node.hall());
        while (!node.parent().equals(node.hall().code())) {
            node = node(node.parent());
            path.addFirst(node.hall());
        }
        return List.copyOf(path);
    }

    private Node node(DivisionCode code) {
        Node node = nodes.get(code);
        if (node == null) {
            throw new IllegalArgumentException("Not a hall of this tree: " + code);
        }
        return node;
    }

    @Override
    public List<Hall> search(String text, int limit) {
        return names.search(text, limit);
    }

    @Override
    public List<ServiceArea> areas() {
        return areas;
    }

    @Override
    public Optional<ServiceArea> area(String code) {
        return areas.stream().filter(area -> area.code().equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return "HallTree[" + root.division() + ", " + nodes.size() + " halls]";
    }
}
