// Package docx reads Word documents (Office Open XML, transitional and strict)
// as Word shows them: numbers and bullets of lists written out, footnotes behind
// the paragraph that refers to them, insertions kept and deletions dropped,
// fields as their last result, pages where Word last began them. Headers and
// footers are left out.
package docx
