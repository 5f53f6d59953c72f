-- Pieces of a file go with the thread that is erased (0012).
grant delete on desk.attachment_piece to keng_desk;
