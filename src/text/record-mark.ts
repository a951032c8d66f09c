// The text by which a file is known to hold a decision record.

export const RECORD_MARK = '"pyfw.record/';
