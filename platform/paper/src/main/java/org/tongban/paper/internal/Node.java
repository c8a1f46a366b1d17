// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.util.ArrayList;
import java.util.List;

/** A part of the paper as a screen reader is told of it: a heading, a paragraph, a cell. */
final class Node {
    /** What is there for the eye alone. */
    static final Node SILENT = new Node("Artifact", "");

    private final String role;
    private final String instead;
    private final List<Node> children = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    /**
     * Where a part is drawn.
     *
     * @param page number of the page, from 0
     * @param number of the mark on this page, from 0
     */
    record Mark(int page, int number) {}

    private Node(String role, String instead) {
        this.role = role;
        this.instead = instead;
    }

    static Node document() {
        return new Node("Document", "");
    }

    Node child(String childRole) {
        return child(childRole, "");
    }

    /** A part that is read out in other words. */
    Node child(String childRole, String words) {
        Node child = new Node(childRole, words);
        children.add(child);
        return child;
    }

    void drawn(Mark mark) {
        marks.add(mark);
    }

    String role() {
        return role;
    }

    String instead() {
        return instead;
    }

    List<Node> children() {
        return children;
    }

    List<Mark> marks() {
        return marks;
    }
}
