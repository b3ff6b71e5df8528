/** PDFium and what it is built from ask for this to be handed on; the package that carries it compiled has no copy. */
const PDFIUM = `Copyright 2014 The PDFium Authors

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are
met:

   * Redistributions of source code must retain the above copyright
notice, this list of conditions and the following disclaimer.
   * Redistributions in binary form must reproduce the above
copyright notice, this list of conditions and the following disclaimer
in the documentation and/or other materials provided with the
distribution.
   * Neither the name of Google LLC nor the names of its
contributors may be used to endorse or promote products derived from
this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS
"AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT
LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR
A PARTICULAR PURPOSE ARE DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT
OWNER OR CONTRIBUTORS BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT
LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR SERVICES; LOSS OF USE,
DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER CAUSED AND ON ANY
THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT
(INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.

It holds, each under its own licence: FreeType (FreeType Project License), libjpeg-turbo (IJG and
BSD-3-Clause), OpenJPEG (BSD-2-Clause), Little CMS (MIT), zlib (Zlib), libtiff (libtiff), ICU (Unicode-3.0),
Abseil (Apache-2.0) and Anti-Grain Geometry 2.3. This software is based in part on the work of the Independent
JPEG Group and of the FreeType Project (https://www.freetype.org).`;

/** Texts of what packages carry inside them without its licence, by the package's name. */
export const CARRIED_LICENCES: Readonly<Record<string, readonly string[]>> = {
  "@embedpdf/pdfium": [PDFIUM],
};
