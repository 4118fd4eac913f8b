// Package cards collects figures from documents into evidence cards and keeps what
// people decide about them: the library's EvidenceKeeper. It says where to look
// (documents, the pages of a search or of a policy term), has package evidence
// look, and leaves the keeping to the store, page by page, so that nothing is lost
// when it is cancelled.
package cards
