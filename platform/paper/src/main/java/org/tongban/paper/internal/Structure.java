// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Writes down how a paper is read out: the tags of a tagged PDF. */
final class Structure {
    private final List<PDPage> pages = new ArrayList<>();
    private final List<SortedMap<Integer, PDStructureElement>> owners = new ArrayList<>();

    private Structure(PDDocument document) {
        document.getPages().forEach(pages::add);
        pages.forEach(page -> owners.add(new TreeMap<>()));
    }

    static void write(PDDocument document, Node root) {
        Structure structure = new Structure(document);
        PDStructureTreeRoot tree = new PDStructureTreeRoot();
        structure.element(root, tree);
        structure.parents(tree);
        document.getDocumentCatalog().setStructureTreeRoot(tree);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    private void element(Node node, PDStructureNode parent) {
        PDStructureElement element = new PDStructureElement(node.role(), parent);
        parent.appendKid(element);
        if (!node.instead().isEmpty()) {
            element.setAlternateDescription(node.instead());
        }
        for (Node.Mark mark : node.marks()) {
            PDMarkedContentReference reference = new PDMarkedContentReference();
            reference.setPage(pages.get(mark.page()));
            reference.setMCID(mark.number());
            element.appendKid(reference);
            owners.get(mark.page()).put(mark.number(), element);
        }
        node.children().forEach(child -> element(child, element));
    }

    /** The way back, from each mark on a page to its element. */
    private void parents(PDStructureTreeRoot tree) {
        Map<Integer, PDParentTreeValue> numbers = new HashMap<>();
        for (int page = 0; page < pages.size(); page++) {
            COSArray marks = new COSArray();
            owners.get(page).values().forEach(marks::add);
            pages.get(page).setStructParents(page);
            numbers.put(page, new PDParentTreeValue(marks));
        }
        PDNumberTreeNode parents = new PDNumberTreeNode(PDParentTreeValue.class);
        parents.setNumbers(numbers);
        tree.setParentTree(parents);
        tree.setParentTreeNextKey(pages.size());
    }
}
