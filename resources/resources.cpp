// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The resources are compiled into this library; it has no code of its own.
